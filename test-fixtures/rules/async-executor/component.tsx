declare global {
  namespace JSX {
    interface IntrinsicElements {
      "asking-button": { onClick: () => void };
    }
  }
}
declare function confirmed(): Promise<boolean>;

export function ask(render: (element: unknown) => void): Promise<boolean> {
  return new Promise((resolve) => render(<asking-button onClick={() => resolve(true)} />));
}

export function askTwice(): Promise<boolean> {
  return new Promise(async (resolve) => resolve((await confirmed()) && (await confirmed())));
  //                 ^^^^^ async-executor +unwrap +try : An `async` executor: what is thrown in it does not reject the promise.
}
