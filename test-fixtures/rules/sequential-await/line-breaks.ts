// @options {"rewrite": "promise-all"}
// What formatters made of it, in 80 columns; they change no line of what the fixes make of that.
import { readFile } from "node:fs/promises";

interface Query {
  readonly first?: string;
  readonly second?: string;
  readonly options?: { encoding: "utf8"; flag: string };
}

const names = { first: "first.txt", second: "second.txt", third: "third.txt" };

async function find(
  query: object,
  ...more: readonly unknown[]
): Promise<string> {
  return readFile(JSON.stringify([query, more]), "utf8");
}

function and(...conditions: readonly unknown[]): object {
  return conditions;
}

function eq(left: unknown, right: unknown): object {
  return [left, right];
}

export async function conditions(userId: string, names: readonly string[]) {
  const bookmark = await find(
  //               ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that do not depend on each other: 2 waits for the file system could be 1.
    and(eq(userId, "users.identifier"), eq(names[0], "names.of.users")),
  );
  const tags = await find(
    { where: and(eq(userId, "users.id"), eq(names[0], "names.of.usersxx")) },
    names.map((name) => name.toLowerCase()),
  );
  return { bookmark, tags };
}

export async function fits(query: Query) {
  const oneLongerName = await find({
  //                    ^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
    first: query.first,
    second: query.second,
    third: 3,
    four: 4,
  });
  const another = await find(
    { ...names },
    names.second,
    names.third,
    names.first,
  );
  return { oneLongerName, another };
}

export async function joinable(query: Query) {
  const aRatherLongNameOfAVariable = await find(
  //                                 ^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that probably do not depend on each other: 3 waits for the file system could be 1.
    { first: query.first },
    names.second,
  );
  const b = await find(query, (name: string) =>
    eq(name.toLowerCase(), names.third),
  );
  const c = await find(
    query,
    names.first
      .split("/")
      .filter((part) => part !== "")
      .map((part) => part.trim()),
  );
  return { aRatherLongNameOfAVariable, b, c };
}

export async function blocks(query: Query) {
  const first = await find(query, (name: string) => {
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
    const trimmed = name.trim();

    return trimmed.length > 0 ? eq(trimmed, names.first) : and(eq(trimmed, 1));
  });
  const second = await find({
    where: query.first ? eq(query.first, names.first) : and(eq(1, 2), eq(3, 4)),
    first: { second: query.second ?? names.second, third: [names.first, 1] },
  });
  return { first, second };
}

export async function operators(query: Query) {
  const first = await find(
  //            ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
    names,
    query.first !== undefined && query.first.length > 0 && names.first > "",
  );
  const second = await find(
    names,
    query.second ?? { encoding: "utf8", flag: "x" },
  );
  return [first, second];
}

export async function shortNames(query: Query) {
  const theFirstOfThem = await find(query, names.first);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
  const theSecondOfThem = await find(query, names.second);
  return [theFirstOfThem, theSecondOfThem];
}

export async function conditionalAwait(query: Query) {
  const first = query.first ? await find(query, names.first) : null;
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that probably do not depend on each other: up to 3 waits for the file system could be 1.
  const second = query.second
    ? await find(query, { encoding: "utf8", flag: "r" })
    : null;
  const aThird = await find(names);
  return { first, second, aThird };
}

export async function reused(query: Query) {
  const [first, second] = await Promise.all([
    find(query, names.first),
    find(query, names.second, (one: Query) =>
      one.first ? names.first : names,
    ),
  ]);
  const [aRatherLongName, another] = await Promise.all([
    find(
      query,
      names.first,
      [first, second].map((one) => find({}, one)).length,
    ),
    find(query, names.second),
  ]);
  return { first, second, aRatherLongName, another };
}

declare function sql<T = string>(
  parts: TemplateStringsArray,
  ...more: unknown[]
): object;
class Table {
  readonly path = "table";
  select(query: object) {
    return this;
  }
  from(name: object) {
    return this;
  }
  groupBy(query: object) {
    return this;
  }
  async all(): Promise<{ value: number }[]> {
    return [{ value: (await readFile(this.path)).length }];
  }
}
const table = new Table();

export async function patterns(query: Query) {
  const [{ value: pendingCrawls } = { value: 0 }] = await table
    .select(query)
    .from(names)
    .all();
  const [{ value: failedCrawls } = { value: 0 }] = await table
    .select(query)
    .from(names)
    .all();
  return { pendingCrawls, failedCrawls };
}
export async function patternsThatNearlyFit(query: Query) {
  const [thisWeekOfTheYearNow] = await table.select(query).from(names).all();
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
  const [thisMonthOfTheYear] = await table.select(query).from(names).all();
  return { thisWeekOfTheYearNow, thisMonthOfTheYear };
}
export async function templates(query: Query) {
  const thisWeek = await table
  //               ^^^^^^^^^^^ sequential-await +promise-all +gather : 2 awaits that probably do not depend on each other: 2 waits for the file system could be 1.
    .select({
      value: sql<string>`CASE
      WHEN ${query.first} THEN 1
    END`,
      other: 1,
    })
    .from(names)
    .groupBy(sql`CASE
      WHEN ${query.first} THEN 1
    END`)
    .all();
  const thisMonth = await table.select(query).from(names).all();
  return { thisWeek, thisMonth };
}
export async function manyNames(query: Query) {
  const thisWeekOfTheYearIsTheFirst = await find(query);
  //                                  ^^^^^^^^^^^^^^^^^ sequential-await +promise-all +gather : 3 awaits that probably do not depend on each other: 3 waits for the file system could be 1.
  const thisMonthOfTheYearIsTheSecond = await find(query, names);
  const thisYearIsTheThird = await find(query, names, query);
  return {
    thisWeekOfTheYearIsTheFirst,
    thisMonthOfTheYearIsTheSecond,
    thisYearIsTheThird,
  };
}
