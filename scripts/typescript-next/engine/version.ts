/**
 * What differs between versions of TypeScript: where its types and flags are imported from, how projects are opened, and
 * the parts of its answers that another version has elsewhere. This one is for 7.1.
 */
import { type FileSystemCallbacks, serverFS } from "typescript/fs";
import {
	API,
	type CreateSnapshotParams,
	type Project,
	type Snapshot,
	type TupleType,
	type Type,
} from "typescript/sync";
import type { ClientOptions, SnapshotRequest } from "./client.ts";

export {
	type API,
	type Checker as RawChecker,
	DiagnosticCategory,
	ElementFlags,
	type NodeHandle,
	ObjectFlags,
	type Project,
	type Signature as RawSignature,
	SignatureKind,
	type Snapshot,
	type Symbol as RawSymbol,
	SymbolFlags,
	type Type as RawType,
	TypeFlags,
	TypePredicateKind,
} from "typescript/sync";

/** Starts a checker process. */
export function startClient({ cwd, executable, readFile, fileExists, entriesOf }: ClientOptions = {}): API {
	// A file is there if its text is told.
	const exists = fileExists ?? (readFile && ((name) => readFile(name) !== undefined || undefined));
	// All of them have to be said.
	const fs: FileSystemCallbacks = {
		readFile: readFile ? (name) => readFile(name) ?? serverFS.useOS : serverFS.useOS,
		fileExists: exists ? (name) => exists(name) ?? serverFS.useOS : serverFS.useOS,
		getAccessibleEntries: entriesOf
			? (folder) => {
					const entries = entriesOf(folder);
					return entries ? { ...entries, symlinks: undefined } : serverFS.useOS;
				}
			: serverFS.useOS,
		directoryExists: serverFS.useOS,
		realpath: serverFS.useOS,
		stat: serverFS.useOS,
		writeFile: serverFS.error,
		removeFile: serverFS.error,
	};
	return new API({ cwd, tsserverPath: executable, fs });
}

/** @param previous what the request is about */
export function nextSnapshot(api: API, previous: Snapshot | undefined, request: SnapshotRequest): Snapshot {
	const { openProjects, closeProjects, changes } = request;
	const operation: CreateSnapshotParams = {
		openProjects,
		closeProjects,
		// Otherwise a program stays as it was, and is marked as dirty.
		ensurePrograms: true,
		fileNotifications:
			changes === "everything"
				? { invalidateAll: true }
				: changes && {
						changed: [...(changes.changed ?? [])],
						created: [...(changes.created ?? [])],
						deleted: [...(changes.deleted ?? [])],
					},
	};
	return previous ? previous.update(operation) : api.createSnapshot(operation);
}

/** @param configFile absolute path of a tsconfig that was opened */
export function projectOf(snapshot: Snapshot, configFile: string): Project | undefined {
	return snapshot.getConfiguredProject(configFile);
}

/** Absolute path of a project's tsconfig; a name that is no file for files without one. */
export function configFileOf(project: Project): string {
	return project.configFileName ?? project.id;
}

export function compilerOptionsOf(project: Project): Project["parsedCommandLine"]["options"] {
	return project.parsedCommandLine.options;
}

/** The id of a type's symbol, without fetching the symbol; 0 when it has none. */
export function symbolIdOf(type: Type): number {
	return (type as unknown as { symbol?: { id: number } }).symbol?.id ?? 0;
}

/** Whether a type says what the elements of a tuple are. */
export function isTupleShape(type: Type): type is TupleType {
	return type.isTupleTypeTarget();
}

/** Of 7.0.2 alone. */
export function isTupleFailure(_error: unknown): boolean {
	return false;
}
