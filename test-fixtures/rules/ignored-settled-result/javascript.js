// @compilerOptions {"checkJs": false}
// In JavaScript nothing else says that there may be no value.
async function load(id) {
  const response = await fetch(`/${id}`);
  return response.json();
}

export async function names(ids) {
  const results = await Promise.allSettled(ids.map((id) => load(id)));
  return results.map((result) => result.value);
}

export async function warm() {
  await Promise.allSettled([load("a"), load("b")]);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `load("a")` are lost.
}
