// @options {"arguments": false, "properties": false, "returns": false, "variables": false, "inheritedMethods": false, "attributes": false}
declare function save(): Promise<void>;
declare function onClose(callback: () => void): void;
interface Plugin {
  start(): void;
}
onClose(async () => {
  await save();
});
export const plugin: Plugin = {
  start: async () => {
    await save();
  },
};
export class FilePlugin implements Plugin {
  async start() {
    await save();
  }
}
export const run: () => void = async () => {
  await save();
};
export function make(): () => void {
  return async () => {
    await save();
  };
}
onClose(save);
