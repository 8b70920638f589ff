// Callbacks of every form keep their meaning inside the limiter.
async function load(url: string): Promise<string> {
  return (await fetch(url)).text();
}

export async function forms(urls: string[], base: string) {
  await Promise.all(urls.map((url) => { return load(url); }));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(async (url) => { await load(url); }));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(function (url) { return load(url); }));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(async function named(url): Promise<string> { return load(url); }));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(async (url, index = 0) => load(url + index)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(async (url): Promise<{ url: string; text: string }> => ({ url, text: await load(url) })));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(async /* kept */ (url) => /* kept too */ await load(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(async <T extends string>(url: T) => load(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map(async url => load(url)));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map((url) => (url === "" ? undefined : load(url))));
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
  await Promise.all(urls.map((url) => {
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
    const full = base + url;
    return url === "" ? [full] : load(full);
  }));
  await Promise.all(urls.map((url) => {
  //    ^^^^^^^^^^^ unbounded-concurrency +limit
    if (url === "") return 0;
    return load(url);
  }));
  await Promise.all(urls.map(function (this: { base: string }, url) { return load(this.base + url); }, { base }));
  //    ^^^^^^^^^^^ unbounded-concurrency
}
