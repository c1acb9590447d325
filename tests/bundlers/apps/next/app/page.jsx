import Graphic from "./graphic";

export default function Page() {
  return (
    <main>
      <h1>An article</h1>
      <Graphic />
    </main>
  );
}
