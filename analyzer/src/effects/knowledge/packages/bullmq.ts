import { MAKES, sends } from "../calls.ts";
import { each, made, type PackageKnowledge } from "../shape.ts";

export const bullmq: PackageKnowledge = {
	names: ["bullmq"],
	calls: {
		...each("QueueGetters", "get* count", sends("queue", "r")),
		...each("Queue", "isPaused getJobSchedulers", sends("queue", "r")),
		...each(
			"Queue",
			"add addBulk pause resume close obliterate drain clean remove upsertJobScheduler",
			sends("queue", "w"),
		),
		...each("Job", "getState isCompleted isFailed isActive isWaiting isDelayed", sends("queue", "r")),
		...each("Job", "update* remove retry log promote", sends("queue", "w")),
		"FlowProducer.add": sends("queue", "w"),
		...made("Queue FlowProducer", MAKES),
	},
};
