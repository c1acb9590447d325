export default { output: "export", basePath: "/news/article", turbopack: { root: process.env.BUNDLERS_FOLDER } };
