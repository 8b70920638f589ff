import { does, LATER, sends } from "../calls.ts";
import { each, type KnownCall, type PackageKnowledge } from "../shape.ts";

const at = (mode: "r" | "w"): KnownCall => ({ ...LATER, io: [{ domain: "fs", mode, key: 0 }] });

export const fsExtra: PackageKnowledge = {
	names: ["fs-extra"],
	calls: {
		...each("", "readFile readdir stat lstat access realpath exists pathExists readJson readJSON", at("r")),
		...each(
			"",
			"writeFile appendFile mkdir rm unlink chmod remove ensureDir ensureFile mkdirp mkdirs outputFile outputJson outputJSON writeJson " +
				"writeJSON emptyDir",
			at("w"),
		),
		...each("", "copy move rename copyFile ensureLink ensureSymlink", sends("fs", "rw")),
		...each("", "readJsonSync pathExistsSync", does("fs", "r")),
		...each(
			"",
			"writeJsonSync outputFileSync outputJsonSync ensureDirSync mkdirpSync removeSync emptyDirSync",
			does("fs", "w"),
		),
		...each("", "copySync moveSync", does("fs", "rw")),
	},
};
