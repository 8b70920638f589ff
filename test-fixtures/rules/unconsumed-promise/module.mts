// Where the top level may await.
declare function save(): Promise<void>;

const saved = save();
//    ^^^^^ unconsumed-promise +await +catch
const other = save();
//    ^^^^^ unconsumed-promise +await-there
if (Math.random() > 0.5) await other;
export {};
