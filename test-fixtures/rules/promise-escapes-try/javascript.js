/** @param {string} id @returns {Promise<string>} */
const load = (id) => fetch(id).then((response) => response.text());

export async function caught(/** @type {string} */ id) {
  try {
    return load(id);
    //     ^^^^^^^^ promise-escapes-try +await
  } catch {
    return "";
  }
}

export async function awaited(/** @type {string} */ id) {
  try {
    return await load(id);
  } catch {
    return load("other");
  }
}

export async function untyped(/** @type {any} */ client) {
  try {
    return client.load();
  } catch {
    return "";
  }
}
