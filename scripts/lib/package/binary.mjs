/** Which platform a program is for, by its first bytes: a VSIX with another platform's compiler installs and then does nothing. */

/** Of ELF's `e_machine`. */
const ELF = new Map([
	[0x28, "linux-arm"],
	[0x3e, "linux-x64"],
	[0xb7, "linux-arm64"],
]);
/** Of Mach-O's `cputype`. */
const MACH_O = new Map([
	[0x01000007, "darwin-x64"],
	[0x0100000c, "darwin-arm64"],
]);
/** Of the `Machine` in PE's header. */
const PE = new Map([
	[0x8664, "win32-x64"],
	[0xaa64, "win32-arm64"],
]);

/**
 * @param {Buffer} start the program's first kilobyte or more
 * @returns {string | undefined} as in Node's `process.platform` and `process.arch`, with a hyphen; `undefined` for what is no
 * program of a platform that we know
 */
export function platformOfBinary(start) {
	if (start.length < 0x40) return undefined;
	if (start.readUInt32BE(0) === 0x7f454c46) return ELF.get(start.readUInt16LE(0x12));
	if (start.readUInt32LE(0) === 0xfeedfacf) return MACH_O.get(start.readUInt32LE(4));
	if (start.toString("latin1", 0, 2) !== "MZ") return undefined;
	const header = start.readUInt32LE(0x3c);
	if (header + 6 > start.length || start.toString("latin1", header, header + 4) !== "PE\0\0") return undefined;
	return PE.get(start.readUInt16LE(header + 4));
}
