/** What fixes change of when things happen, as menus say it behind their titles: see `Fix.changes`. */

export const WAITED_FOR = "timing: what follows waits for it";
export const ALL_WAITED_FOR = "timing: what follows waits for all of them";
export const CALLER_WAITS = "timing: a caller that awaits this waits for it";
export const ENDS_LATER = "timing: the error goes on only when all of them are done";
export const IN_TURN = "timing: those beyond the limit wait for their turn";
export const SAME_TURN = "timing: what follows runs a turn earlier";
export const FIRST_FAILURE = "timing: if several fail, the one that fails first is thrown";
