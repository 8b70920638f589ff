// Functions without `async` that give a promise on some of their paths.
declare function save(): Promise<void>;
declare function count(): number;
declare function onClose(callback: () => void): void;
declare const urgent: boolean;

onClose(() => {
//      ^^^^^ async-void-callback
  if (urgent) return save();
  return undefined;
});
onClose(() => {
//      ^^^^^ async-void-callback +catch
  if (urgent) {
    return save();
  }
});
onClose(() => {
//      ^^^^^ async-void-callback +catch
  if (urgent) return;
  return save();
});
onClose(() => {
//      ^^^^^ async-void-callback +catch
  switch (count()) {
    case 1:
      return save();
    default:
      return save();
  }
});
onClose(() => {
//      ^^^^^ async-void-callback +catch
  try {
    return save();
  } finally {
    count();
  }
});

// No promise of its own, or one that is dealt with.
onClose(() => {
  if (urgent) return count();
  return count();
});
onClose(() => {
  if (urgent) return save().catch(console.error);
  return undefined;
});
onClose(() => {
  if (urgent) return () => save();
  return undefined;
});
onClose(() => {
  const inner = () => {
    return save();
  };
  inner().catch(console.error);
  return count();
});
onClose(() => {
  if (urgent) return void save();
});
