/** @typedef {{ read(): Promise<string>, close(): Promise<void> }} Handle */

export async function read(/** @type {Handle} */ handle, /** @type {() => Promise<number>} */ count) {
  try {
    await Promise.all([handle.read(), count()]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings +settle
    const [text, size] = await Promise.all([handle.read(), count()]);
    //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unfinished-siblings
    return text.length + size;
  } finally {
    await handle.close();
  }
}

export async function untyped(/** @type {any} */ handle) {
  try {
    return await Promise.all([handle.read(), handle.read()]);
  } finally {
    handle.close();
  }
}
