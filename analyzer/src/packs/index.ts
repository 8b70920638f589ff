/**
 * Packs: calls and types of popular libraries whose promises may be left alone, as data. A pack is named in the setting
 * `packs`; an entry is meant only for the package it names, so a pack costs nothing where that package is not used.
 * This folder holds data and its shape; how entries are matched is the rules' business.
 *
 * What a library's own code shows decides, not its documentation: a call belongs here if its promise cannot reject, or if
 * its failure reaches the user or an error handler all the same. Errors of code that the library was given elsewhere, such as
 * a validation rule that throws, are not what its caller waits for.
 */
import { accountPacks } from "./accounts.ts";
import { connectionPacks } from "./connections.ts";
import { dataPacks } from "./data.ts";
import { formPacks } from "./forms.ts";
import { frameworkPacks } from "./frameworks.ts";
import { hostPacks } from "./hosts.ts";
import { interfacePacks } from "./interface.ts";
import type { Pack } from "./pack.ts";
import { platformPacks } from "./platform.ts";
import { routingPacks } from "./routing.ts";
import { serverPacks } from "./servers.ts";
import { servicePacks } from "./services.ts";
import { testingPacks } from "./testing.ts";
import { workPacks } from "./work.ts";

export type { OptionSpecifier, Pack, Specifier } from "./pack.ts";

export const packs: Readonly<Record<string, Pack>> = {
	...accountPacks,
	...connectionPacks,
	...dataPacks,
	...formPacks,
	...frameworkPacks,
	...hostPacks,
	...interfacePacks,
	...platformPacks,
	...routingPacks,
	...serverPacks,
	...servicePacks,
	...testingPacks,
	...workPacks,
};

export const PACK_NAMES: readonly string[] = Object.keys(packs).sort();
