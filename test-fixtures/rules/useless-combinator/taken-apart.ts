// The one value is taken out of the list.
declare function load(id: string): Promise<{ name: string }>;
declare function log(...values: unknown[]): void;

export async function takenApart(id: string) {
  let user: { name: string } | undefined;
  [user] = await Promise.all([load(id)]);
  //             ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `load(id)`.
  log(user.name);
  const { name } = (await Promise.all([load(id)]))[0];
  //                      ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `load(id)`.
  log((await Promise.all([load(id)]))[0].name);
  //         ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `load(id)`.
  const [{ name: other }] = await Promise.all([load(id)]);
  //                              ^^^^^^^^^^^ useless-combinator +unwrap : `Promise.all` is given a single promise, `load(id)`.
  return [name, other];
}

export async function leftAlone(id: string) {
  const users = await Promise.all([load(id)]);
  const [first, second] = await Promise.all([load(id), load("b")]);
  log(users, first, second);
  return (await Promise.all([load(id), load("b")]))[0];
}
