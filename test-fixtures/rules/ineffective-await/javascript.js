// Without written types: what the checker infers is enough.
async function load(id) {
  return `text of ${id}`;
}
class Page {
  async close() {}
}

export async function run(ids, other) {
  const page = new Page();
  await [load("a"), load("b")];
//^^^^^ ineffective-await +all : `await` does not wait for the promises in `[load("a"), load("b")]`: a list is no promise.
  await ["a", "b"].map((id) => load(id));
//^^^^^ ineffective-await +all : `await` does not wait for the promises in `["a", "b"].map((id) => load(id))`: a list is no promise.
  await page.close;
//^^^^^ ineffective-await +call : `page.close` is a function that nobody calls here: there is nothing to wait for.
  await load, page.close();
//^^^^^ ineffective-await : `load` is a function that nobody calls here: there is nothing to wait for.
  await ids.map((id) => load(id));
  await other.close;
  await Promise.all(ids.map((id) => load(id)));
}
