/** What moves and pops up on the screen. */
import { inPackages, type Pack } from "./pack.ts";

export const interfacePacks: Readonly<Record<string, Pack>> = {
	"floating-ui": {
		reason: "a position is computed from the page; only middleware of one's own can throw",
		calls: inPackages(["@floating-ui/dom", "@floating-ui/core"], ["computePosition"]),
	},
	motion: {
		reason: "the promise only says when the animation is over",
		calls: inPackages(["motion-dom", "framer-motion"], ["start"]),
	},
	"react-hot-toast": {
		reason: "the toast shows the failure, and the promise has a handler already",
		calls: [{ from: "package", package: "react-hot-toast", name: "toast.promise" }],
		shows: { calls: [{ from: "package", package: "react-hot-toast", name: "toast.promise" }], option: "error" },
	},
	"react-spring": {
		reason: "the promise only says when the animation is over, or how the script of an animation ended",
		forwards: [
			{
				from: "package",
				package: "@react-spring/core",
				name: ["SpringRef.start", "SpringValue.start", "Controller.start"],
			},
		],
	},
	"react-toastify": {
		reason: "the toast shows the failure, and the promise has a handler already",
		calls: [{ from: "package", package: "react-toastify", name: "toast.promise" }],
		shows: { calls: [{ from: "package", package: "react-toastify", name: "toast.promise" }], option: "error" },
	},
	"react-zoom-pan-pinch": {
		reason: "the promise only says when the animation is over",
		calls: inPackages(
			["react-zoom-pan-pinch"],
			["zoomIn", "zoomOut", "setTransform", "resetTransform", "centerView", "zoomToElement"],
		),
	},
	sonner: {
		reason: "the toast shows the failure of the promise that it is handed",
		shows: { calls: [{ from: "package", package: "sonner", name: "toast.promise" }], option: "error" },
	},
	sweetalert2: {
		reason: "the promise is what was answered, and rejects only with what preConfirm and preDeny reject with",
		forwards: [{ from: "package", package: "sweetalert2", name: "fire" }],
	},
	xyflow: {
		reason: "the promise only says when the view has moved",
		calls: inPackages(
			["@xyflow/react", "@xyflow/system"],
			["FitView", "FitBounds", "PanBy", "SetCenter", "SetViewport", "ZoomInOut", "ZoomTo"],
		),
	},
};
