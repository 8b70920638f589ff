// @options {"packs": []}
export async function loader(id: string): Promise<string> {
  if (id === "") throw new Response("Not found", { status: 404 });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ non-error-rejection : `new Response("Not found", { status: 404 })` is thrown, which is not an `Error`.
  return id;
}
