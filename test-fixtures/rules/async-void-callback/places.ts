// The places beside arguments.
declare function save(): Promise<void>;
interface Handlers {
  open: () => void;
  close?: () => void;
  message?(text: string): void;
  drain: () => void | Promise<void>;
  any: (...args: any[]) => any;
}

// Properties and methods of object literals.
export const handlers: Handlers = {
  open: async () => {
  //    ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `open` is declared as a function that returns nothing.
    await save();
  },
  close: () => save(),
  //     ^^^^^^^^^^^^ async-void-callback +catch : This function gives a promise that nobody takes: `close` is declared as a function that returns nothing.
  async message(text) {
  //    ^^^^^^^ async-void-callback +try : The async method `message` gives a promise that nobody takes: `message` is declared as a function that returns nothing.
    console.log(text);
    await save();
  },
  drain: async () => {
    await save();
  },
  any: async () => {
    await save();
  },
};
declare function listen(handlers: Partial<Handlers>): void;
listen({
  open: async () => {
  //    ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `open` is declared as a function that returns nothing.
    await save();
  },
  drain: () => save(),
});
async function close() {
  await save();
}
listen({ close });
//       ^^^^^ async-void-callback : `close` gives a promise that nobody takes: `close` is declared as a function that returns nothing.
const inferred = {
  open: async () => {
    await save();
  },
};
listen({ open: () => void inferred.open() });
const table: Record<string, () => void> = {
  first: async () => {
  //     ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `first` is declared as a function that returns nothing.
    await save();
  },
};

// Variables, fields and properties.
const run: () => void = async () => {
//                      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `run` is declared as a function that returns nothing.
  await save();
};
let later: (() => void) | undefined;
later = async () => {
//      ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `later` is declared as a function that returns nothing.
  await save();
};
later ??= async () => {
//        ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `later` is declared as a function that returns nothing.
  await save();
};
const typed: () => Promise<void> = async () => {
  await save();
};
const free = async () => {
  await save();
};
export class Socket {
  onopen: (() => void) | null = null;
  onclose: () => void = async () => {
  //                    ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `onclose` is declared as a function that returns nothing.
    await save();
  };
  onerror = async () => {
    await save();
  };
}
declare const socket: Socket;
socket.onopen = async () => {
//              ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: `socket.onopen` is declared as a function that returns nothing.
  await save();
};
socket.onerror = async () => {
  await save();
};

// What is returned.
export function makeHandler(): () => void {
  return async () => {
  //     ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: the function around it is declared to return one that returns nothing.
    await save();
  };
}
export const makeShort = (): (() => void) => async () => {
//                                           ^^^^^^^^^^^ async-void-callback +try : This async function gives a promise that nobody takes: the function around it is declared to return one that returns nothing.
  await save();
};
export function makeAsync() {
  return async () => {
    await save();
  };
}
export function makeCleanup(): (() => void) | (() => Promise<void>) {
  return async () => {
    await save();
  };
}
export { free, later, run, table, typed };
