// Comments and formatting around the statement stay as they are.
declare function save(id: number): Promise<void>;

export async function start() {
  // before
  save(1); // behind
//^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  /* in front */ save(2);
  //             ^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  save(
//^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
    3, // the third
  );
  await save(4);
  save(5)
//^^^^^^^ floating-promise +await +catch +void : is not awaited, returned or handled.
  ;[6].forEach((id) => save(id));
}

export async function chained() {
  save(1)
//^^^^^^^ floating-promise +await +catch +void : has no rejection handler, and nobody awaits it.
    // then nothing
    .then(() => 1);
}
