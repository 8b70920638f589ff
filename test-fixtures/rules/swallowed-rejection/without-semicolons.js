// The fix looks like the code around it.
async function save() {
  const response = await fetch("/save")
  if (!response.ok) throw new Error("not saved")
}

export async function once() {
  try {
    await save()
  } catch {}
  //^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the `catch` is empty.
  try { await save() } catch (error) {}
  //                   ^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the `catch` is empty.
  save().catch(() => {})
  //           ^^^^^^^^ swallowed-rejection +report : When `save()` fails, nobody learns of it: the handler does nothing.
}
