// The types say that nothing is returned, but those who get the function await what it gives.
// @filename: dialog.tsx
declare global {
  namespace JSX {
    interface IntrinsicElements {
      "takers-button": { onClick?: (event: object) => void; children?: unknown };
      "takers-group": { children?: unknown };
    }
  }
}
export interface DialogProps {
  onConfirm: () => void;
  onDismiss?: () => void;
  onHide: () => void;
  onReset: () => void;
  onDelay: () => void;
}

declare function show(error: unknown): void;

export function Dialog({ onConfirm, onHide, onReset, onDelay, ...props }: DialogProps) {
  const confirm = async () => {
    try {
      await onConfirm();
    } catch (error) {
      show(error);
    }
  };
  setTimeout(() => onDelay(), 100);
  const reset = () => onReset();
  return (
    <takers-group>
      <takers-button onClick={confirm}>OK</takers-button>
      <takers-button onClick={async () => { try { await props.onDismiss?.(); } catch (error) { show(error); } }}>Cancel</takers-button>
      <takers-button onClick={onHide}>Hide</takers-button>
      <takers-button onClick={reset}>Reset</takers-button>
    </takers-group>
  );
}

// Handed on to a component of the same kind, under another type.
export function Question(props: { onAnswer: () => void; onSkip: () => void }) {
  return <Dialog onConfirm={props.onAnswer} onHide={props.onSkip} onReset={props.onSkip} onDelay={props.onSkip} />;
}
// @filename: helpers.ts
export async function within(width: number, callback: () => void) {
  resize(width);
  await callback();
  resize(0);
}

declare function resize(width: number): void;

/** One level deeper. */
export const narrow = async (callback: () => void) => {
  await within(100, callback);
};

export function timed(callback: () => void) {
  const result = callback();
  return Promise.resolve(result).finally(() => resize(0));
}

export async function each(names: string[], visit: (name: string) => void) {
  await Promise.all(names.map((name) => visit(name)));
}

export function once(callback: () => void) {
  let done = false;
  return done ? undefined : ((done = true), callback());
}

export const passed = (callback: () => void) => callback();

export interface Job {
  run(): void;
  stop: () => void;
  clear: () => void;
}

export async function work(job: Job) {
  try {
    await job.run();
  } finally {
    job.clear();
  }
}

export class Worker {
  constructor(private readonly task: () => void, private readonly end: () => void) {}
  async start() {
    await this.task();
    this.end();
  }
}

// These look at nothing.
export function later(callback: () => void) {
  setTimeout(callback, 100);
  setTimeout(() => callback(), 100);
  const timer = setTimeout(() => callback(), 100);
  return timer;
}

export async function beside(callback: () => void) {
  callback();
  await within(1, () => {});
}

export function guarded(callback: () => void) {
  try {
    callback();
  } catch (error) {
    console.error(error);
  }
}
// @filename: page.tsx
import { Dialog, Question } from "./dialog";
import { beside, each, guarded, type Job, later, narrow, once, passed, timed, within, work, Worker } from "./helpers";
declare function save(name?: string): Promise<void>;

export async function page() {
  await within(1, async () => {
    await save();
  });
  await within(1, save);
  await narrow(async () => {
    await save();
  });
  await timed(async () => {
    await save();
  });
  await each(["a"], async (name) => {
    await save(name);
  });
  await once(() => save());
  await passed(async () => {
    await save();
  });
  passed(async () => {
  //     ^^^^^^^^^^^ async-void-callback +try
    await save();
  });
  later(async () => {
  //    ^^^^^^^^^^^ async-void-callback +try
    await save();
  });
  await beside(async () => {
  //           ^^^^^^^^^^^ async-void-callback +try
    await save();
  });
  guarded(async () => {
  //      ^^^^^^^^^^^ async-void-callback +try
    await save();
  });
  const job: Job = {
    async run() {
      await save();
    },
    stop: async () => {
    //    ^^^^^^^^^^^ async-void-callback +try
      await save();
    },
    clear: async () => {
    //     ^^^^^^^^^^^ async-void-callback +try
      await save();
    },
  };
  job.run = async () => {
    await save();
  };
  job.stop = async () => {
  //         ^^^^^^^^^^^ async-void-callback +try
    await save();
  };
  await work(job);
  await new Worker(
    async () => {
      await save();
    },
    async () => {
//  ^^^^^^^^^^^ async-void-callback +try
      await save();
    },
  ).start();
}

export const view = (
  <takers-group>
    <Dialog
      onConfirm={async () => {
        await save();
      }}
      onDismiss={() => save()}
      onHide={async () => {
      //      ^^^^^^^^^^^ async-void-callback +try
        await save();
      }}
      onReset={() => save()}
      //       ^^^^^^^^^^^^ async-void-callback +catch
      onDelay={() => save()}
      //       ^^^^^^^^^^^^ async-void-callback +catch
    />
    <Question
      onAnswer={async () => {
        await save();
      }}
      onSkip={async () => {
      //      ^^^^^^^^^^^ async-void-callback +try
        await save();
      }}
    />
  </takers-group>
);
