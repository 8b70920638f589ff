import * as templatePackage from "template-package";

// REPLACE ME: a statement for each entry, in the style of the documentation, and behind it what the entry says.
export const whole = templatePackage; // pure
