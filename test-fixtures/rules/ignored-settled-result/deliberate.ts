// Where nobody is left to be told, or somebody said why.
interface Socket {
  close(): Promise<void>;
  send(text: string): Promise<void>;
}
declare function prefetch(page: string): Promise<void>;
declare const sockets: Socket[];
declare const one: Socket;

export async function commented() {
  // The senders report their errors themselves.
  await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
  await Promise.allSettled(sockets.map((socket) => socket.send("bye"))); // best effort
  await Promise.allSettled([
    // best effort
    one.send("bye"),
  ]);
  await /* best effort */ Promise.allSettled([one.send("bye")]);

  // A comment further up is about something else.

  await Promise.allSettled([one.send("bye")]);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `one.send("bye")` are lost.
}

export async function cleaning() {
  try {
    await one.send("hello");
  } catch (error) {
    await Promise.allSettled([one.send("failed")]);
    throw error;
  } finally {
    await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
  }
  await Promise.allSettled(sockets.map((socket) => socket.close()));
  await Promise.allSettled(
    sockets.map((socket) => {
      return socket.close();
    }),
  );
  await Promise.allSettled(sockets.map(async (socket) => await socket.close()));
  await Promise.allSettled(
    sockets.map(async (socket) => {
      await socket.close();
    }),
  );
  await Promise.allSettled(
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `sockets.map(…)` are lost.
    sockets.map(async (socket) => {
      await socket.send("bye");
      await socket.close();
    }),
  );
  await Promise.allSettled([one.close(), prefetch("/")]);
  await Promise.allSettled([one.close(), one.send("bye")]);
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `one.send("bye")` are lost.
}

export async function shutdown() {
  await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
}

export class Server {
  async close() {
    await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
  }
  async [Symbol.asyncDispose]() {
    await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
  }
  async gracefulStop() {
    await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
  }
  onClose = async () => {
    await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
  };
  async closest() {
    await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
    //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `sockets.map((socket) => socket.send("bye"))` are lost.
  }
}

process.on("SIGTERM", async () => {
  await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
});
process.on("message", async () => {
  await Promise.allSettled(sockets.map((socket) => socket.send("bye")));
  //    ^^^^^^^^^^^^^^^^^^ ignored-settled-result +report : Nobody looks at the result of `Promise.allSettled`, so the errors of `sockets.map((socket) => socket.send("bye"))` are lost.
});
