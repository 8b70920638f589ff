// Comments of other linters count.
declare function work(): number;

export function decided(): number {
  try {
    return work();
  } finally {
    // eslint-disable-next-line no-unsafe-finally
    return 0;
  }
}

export function explained(): number {
  try {
    return work();
  } finally {
    // asynclint-ignore-next-line unsafe-finally -- a probe must not fail
    return 0;
  }
}
