// REPLACE ME: more lines that must stay silent than lines that must not.
declare const anything: any;

export async function found(placeholder: () => Promise<number>) {
  const value = await placeholder();
  //                  ^^^^^^^^^^^^^ template-rule : Its type is `Promise<number>`.
  return value + 1;
}

export function silent(placeholder: () => number, other: () => Promise<number>) {
  const value = placeholder();
  return [value, other(), anything.placeholder()];
}

export function notKnown(placeholder: any) {
  return placeholder();
}
