// @filename: package.json
{ "name": "app", "dependencies": { "react": "^19.0.0" } }
// @filename: suspense.tsx
declare const pending: Promise<string>;
declare const cache: Map<string, string>;

export function useName(id: string): string {
  const name = cache.get(id);
  if (id === "") throw "no id";
  //                   ^^^^^^^ non-error-rejection +error : A string is thrown, which is not an `Error`.
  if (name === undefined) throw pending;
  return name;
}
