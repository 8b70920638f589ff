declare const React: { createElement(...of: unknown[]): unknown };
declare namespace JSX {
  interface IntrinsicElements {
    p: object;
  }
}
declare const pending: Promise<string>;
declare const cache: Map<string, string>;

export function Name({ id }: { id: string }): unknown {
  const name = cache.get(id);
  if (id === "") throw "no id";
  //                   ^^^^^^^ non-error-rejection +error : A string is thrown, which is not an `Error`.
  if (name === undefined) throw pending;
  //                            ^^^^^^^ non-error-rejection +cause : `pending` is thrown, which is not an `Error`.
  return <p>{name}</p>;
}

export async function loader(id: string): Promise<string> {
  if (id === "") throw new Response("Not found", { status: 404 });
  return id;
}
