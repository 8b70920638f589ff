// A resource that `using` releases when the function returns.
interface File {
  read(): Promise<string>;
  size: number;
  [Symbol.dispose](): void;
}
declare function open(): File;
declare function lock(): Promise<{ [Symbol.asyncDispose](): Promise<void> }>;
declare function load(): Promise<string>;
declare function report(error: unknown): void;

export async function released() {
  using file = open();
  return file.read();
  //     ^^^^^^^^^^^ promise-escapes-try +await : so `file` is released before it settles.
}

export async function unlocked() {
  await using _held = await lock();
  if (Math.random() > 0.5) {
    return load();
    //     ^^^^^^ promise-escapes-try +await : so `_held` is released before it settles.
  }
  return await load();
}

export async function inTry() {
  try {
    using file = open();
    return file.read();
    //     ^^^^^^^^^^^ promise-escapes-try +await : For the same reason, the `catch` never sees its rejection.
  } catch (error) {
    report(error);
    return "";
  }
}

export async function eachFile(files: File[]) {
  for (using file of files) {
    if (file.size > 0) return file.read();
    //                        ^^^^^^^^^^^ promise-escapes-try +await : `file` is released
  }
  return load();
}

// Released before, opened later, or in a function of its own.
export async function elsewhere() {
  {
    using file = open();
    report(file.size);
  }
  if (Math.random() > 0.5) return load();
  const read = async () => {
    using file = open();
    return await file.read();
  };
  if (Math.random() > 0.5) return read();
  if (Math.random() > 0.5) return load();
  using late = open();
  return late.size;
}
