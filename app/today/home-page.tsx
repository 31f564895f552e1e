export function loader() { return { a: 1 }; }
export default function H() { return <main>hi</main>; }
