import fs from "fs-extra";

export async function files(data: object) {
	await fs.readFile("a"); // reads fs, promise
	await fs.readdir("a"); // reads fs, promise
	await fs.stat("a"); // reads fs, promise
	await fs.lstat("a"); // reads fs, promise
	await fs.access("a"); // reads fs, promise
	await fs.realpath("a"); // reads fs, promise
	await fs.exists("a"); // reads fs, promise
	await fs.pathExists("a"); // reads fs, promise
	await fs.readJson("a"); // reads fs, promise
	await fs.readJSON("a"); // reads fs, promise
	await fs.mkdir("a"); // writes fs, promise
	await fs.rm("a"); // writes fs, promise
	await fs.unlink("a"); // writes fs, promise
	await fs.remove("a"); // writes fs, promise
	await fs.ensureDir("a"); // writes fs, promise
	await fs.ensureFile("a"); // writes fs, promise
	await fs.mkdirp("a"); // writes fs, promise
	await fs.mkdirs("a"); // writes fs, promise
	await fs.emptyDir("a"); // writes fs, promise
	await fs.chmod("a", 0o600); // writes fs, promise
	await fs.writeFile("a", "b"); // writes fs, promise
	await fs.appendFile("a", "b"); // writes fs, promise
	await fs.outputFile("a", "b"); // writes fs, promise
	await fs.outputJson("a", data); // writes fs, promise
	await fs.outputJSON("a", data); // writes fs, promise
	await fs.writeJson("a", data); // writes fs, promise
	await fs.writeJSON("a", data); // writes fs, promise
	await fs.copy("a", "b"); // uses fs, promise
	await fs.move("a", "b"); // uses fs, promise
	await fs.rename("a", "b"); // uses fs, promise
	await fs.copyFile("a", "b"); // uses fs, promise
	await fs.ensureLink("a", "b"); // uses fs, promise
	await fs.ensureSymlink("a", "b"); // uses fs, promise
	fs.readJsonSync("a"); // reads fs
	fs.pathExistsSync("a"); // reads fs
	fs.ensureDirSync("a"); // writes fs
	fs.mkdirpSync("a"); // writes fs
	fs.removeSync("a"); // writes fs
	fs.emptyDirSync("a"); // writes fs
	fs.outputFileSync("a", "b"); // writes fs
	fs.writeJsonSync("a", data); // writes fs
	fs.outputJsonSync("a", data); // writes fs
	fs.copySync("a", "b"); // uses fs
	fs.moveSync("a", "b"); // uses fs
	fs.readJson("a", () => {}); // reads fs, partial
}
