// In a component that runs on a server.
declare global {
  namespace JSX {
    interface IntrinsicElements {
      p: { children?: unknown };
    }
  }
}
declare function user(): Promise<string>;
declare function posts(): Promise<string[]>;

export async function Page() {
  const [name, list] = await Promise.all([await user(), posts()]);
  //                                      ^^^^^^^^^^^^ await-in-combinator +drop-await : `user()` is awaited inside the list, so `posts()` starts only when it is done.
  return (
    <p>
      {name} {list}
    </p>
  );
}
