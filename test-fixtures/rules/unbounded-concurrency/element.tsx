declare global {
  namespace JSX {
    interface IntrinsicElements {
      ul: { children?: unknown };
    }
  }
}

export async function List({ urls }: { urls: string[] }) {
  const texts = await Promise.all(urls.map(async (url) => (await fetch(url)).text()));
  //                  ^^^^^^^^^^^ unbounded-concurrency +limit
  return <ul>{texts.join(", ")}</ul>;
}
