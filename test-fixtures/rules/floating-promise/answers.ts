// Calls that reject, or tell the function that they are handed: element-plus, whose forms do either.
// @filename: node_modules/element-plus/package.json
{ "name": "element-plus", "version": "2.14.8", "types": "index.d.ts" }
// @filename: node_modules/element-plus/index.d.ts
type Callback = (valid: boolean, fields?: object) => Promise<void> | void;
export interface FormInstance {
  validate: (callback?: Callback) => Promise<boolean>;
  validateField: (props?: string | string[], callback?: Callback) => Promise<boolean>;
}
// @filename: form.ts
import type { FormInstance } from "element-plus";
declare function save(): Promise<void>;
declare function told(valid: boolean): void;

export function submit(form: FormInstance | undefined, show: (error: unknown) => void) {
  form?.validate((valid) => {
    if (valid) told(valid);
  });
  form?.validate(async (valid) => {
    try {
      if (valid) await save();
    } catch (error) {
      show(error);
    }
  });
  form?.validateField("name", function (valid) {
    told(valid);
  });
  form?.validateField(["name"], () => {});
  form?.validate(() => {}).then(() => {});
  form?.validate();
//^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `form?.validate()` is not awaited, returned or handled.
  form?.validateField("name");
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `form?.validateField("name")` is not awaited, returned or handled.
  form?.validate(async (valid) => {
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `form?.validate(…)` is not awaited, returned or handled.
    if (valid) await save();
  });
  form?.validate().then((valid) => told(valid));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ floating-promise +catch +void : `form?.validate().then((valid) => told(valid))` has no rejection handler, and nobody awaits it.
}
// @filename: waiting.ts
import type { FormInstance } from "element-plus";

async function check(form: FormInstance) {
  await form.validate((valid) => {
    console.log(valid);
  });
}

async function checkLost(form: FormInstance) {
  await form.validate();
}

export function start(form: FormInstance) {
  check(form);
  checkLost(form);
//^^^^^^^^^^^^^^^ floating-promise +catch +void : The promise `checkLost(form)` is not awaited, returned or handled.
}
