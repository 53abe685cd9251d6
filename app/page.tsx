export default function Page() {
  const n: number = 1;
  return <p>{n}</p>;
}
