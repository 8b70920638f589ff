import { MAKES, sends } from "../calls.ts";
import { each, type PackageKnowledge } from "../shape.ts";

/** Operations of the client and of the groups in it. */
export const elasticsearch: PackageKnowledge = {
	names: ["@elastic/elasticsearch"],
	calls: {
		...each(
			"default",
			"search msearch get mget getSource count exists existsSource info ping health getMapping",
			sends("db", "r"),
		),
		...each(
			"default",
			"index create update delete bulk updateByQuery deleteByQuery reindex refresh putMapping",
			sends("db", "w"),
		),
		"new default": MAKES,
	},
};
