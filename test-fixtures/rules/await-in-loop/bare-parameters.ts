// Arrows of one parameter go without parentheses where those of the file do.
async function load(id: string) {
  const response = await fetch(`https://example.com/${id}`);
  return response.text();
}

export const lengths = (texts: string[]) => texts.map(text => text.length).filter(length => length > 0);

export async function all() {
  const texts: string[] = [];
  for (const id of ["menu", "news", "faq"]) {
    texts.push(await load(id));
    //         ^^^^^^^^^^^^^^ await-in-loop +promise-all +gather : Each turn of this loop waits for `load(id)` although no turn needs another's result: 3 round trips could be 1.
  }
  return texts.map(text => text.trim());
}

export async function many(ids: string[]) {
  const texts: string[] = [];
  for (const id of ids) {
    texts.push(await load(id));
    //         ^^^^^^^^^^^^^^ await-in-loop +promise-all +limit : Each turn of this loop waits for `load(id)` although no turn needs another's result: N round trips could be ⌈N / 8⌉.
  }
  return texts;
}
