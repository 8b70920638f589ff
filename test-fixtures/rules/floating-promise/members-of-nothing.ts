// Methods of objects whose type says that they give nothing: whoever calls them drops the promise, so `await` comes second.
declare function save(): Promise<void>;
interface Item {
  label: string;
  click?(): void;
  hover?: () => void;
  submenu?: Item[];
}
interface Step {
  run(): void | Promise<void>;
}
declare function menu(items: Item[]): void;
declare function steps(list: Step[]): void;
const items: Item[] = [];

menu([
  {
    label: "listed",
    async click() {
      save();
//    ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
    },
  },
]);
items.push({
  label: "pushed",
  async click() {
    save();
//  ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
  },
  submenu: [
    {
      label: "below",
      async click() {
        if (items.length > 0) save();
        //                    ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
      },
    },
  ],
});
export const item: Item = {
  label: "typed",
  async hover() {
    save();
//  ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
  },
};
export function create(): Item {
  return {
    label: "returned",
    async click() {
      save();
//    ^^^^^^ floating-promise +catch +await +void : The promise `save()` is not awaited, returned or handled.
    },
  };
}

// Neighbours: a promise is taken, or nobody says what becomes of it.
steps([
  {
    async run() {
      save();
//    ^^^^^^ floating-promise +await +catch +void : The promise `save()` is not awaited, returned or handled.
    },
  },
]);
export const free = {
  async click() {
    save();
//  ^^^^^^ floating-promise +await +catch +void : The promise `save()` is not awaited, returned or handled.
  },
};
export const guarded: Item = {
  label: "guarded",
  async click() {
    try {
      save();
//    ^^^^^^ floating-promise +await +catch +void : The promise `save()` is not awaited, returned or handled.
    } catch (error) {
      console.error(error);
    }
  },
};
