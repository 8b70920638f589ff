// In a component that runs on a server.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      p: { children?: unknown };
    }
  }
}
declare function user(): Promise<string>;
declare function format(name: string): string;

export async function Page({ names }: { names: string[] }) {
  const [name] = await Promise.all([user()]);
  //                   ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `user()`.
  return <p>{[name, ...(await Promise.all(names.map((one) => format(one))))]}</p>;
  //                          ^^^^^^^^^^^ useless-combinator : `Promise.all` is given no promise.
}
