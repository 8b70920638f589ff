// @options {"maxKnownLength": 2, "concurrency": 2}
async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

const TWO = ["/1", "/2"];
const THREE = ["/1", "/2", "/3"];

export async function known(three: [string, string, string]) {
  await Promise.all(TWO.map(load));
  await Promise.all(THREE.map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Up to 3 elements of `THREE` start a network request at once.
  await Promise.all(three.map(load));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit : Up to 3 elements of `three` start a network request at once.
}
