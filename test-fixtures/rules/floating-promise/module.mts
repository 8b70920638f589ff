// The top level of a module may await.
declare function save(): Promise<void>;

save();
//<^^^ floating-promise +await +catch +void : is not awaited, returned or handled.

function inner(now = save()) {
  return now;
}
inner;
export { inner };
