// Makes rubbish until the browser has collected what was left behind, which by then it has had the time to finalise.
const rubbish = [];
for (let place = 0; place < 60; place++) rubbish.push(new Array(50000).fill({ place }));
return rubbish.length > 0 && window.__collected > 0;
