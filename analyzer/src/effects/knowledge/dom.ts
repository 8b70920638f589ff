import { CLOCK, does, LOOKS, MAKES, PURE, sends } from "./calls.ts";
import { each, type Knowledge, type KnownCall, made } from "./shape.ts";

const SEES: KnownCall = { ...does("dom", "r"), gives: "new" };
/** Elements that the program defines itself hear of it, and the listeners of nobody else. */
const CHANGES: KnownCall = does("dom", "w", { assumes: { kind: "no-reactions" } });
/** Nobody hears of it. */
const DRAWS: KnownCall = does("dom", "rw");
/** As if it were told at once: who tells may be called next. */
const LISTENS: KnownCall = { ...does("dom", "w"), invokes: [1] };
/** Geometry is values; what ends with `Self` changes them. */
const VALUE: KnownCall = { receiver: "reads", readsArguments: true, gives: "new", throws: true };
const EVENT: KnownCall = { receiver: "rewrites", readsArguments: true, gives: "value", throws: true };
const ASKS: KnownCall = does("ui", "rw");

/** What is shown in a window: its document, and what belongs to it. */
export const dom: Knowledge = {
	...each(
		"Document",
		"getElementById getElementsByClassName getElementsByName getElementsByTagName getElementsByTagNameNS getSelection hasFocus " +
			"caretPositionFromPoint caretRangeFromPoint queryCommandEnabled queryCommandIndeterm queryCommandState " +
			"queryCommandSupported queryCommandValue",
		SEES,
	),
	...each("NonElementParentNode DocumentFragment SVGSVGElement", "getElementById", SEES),
	...each("ParentNode", "querySelector querySelectorAll", SEES),
	...each("DocumentOrShadowRoot", "elementFromPoint elementsFromPoint", SEES),
	...each(
		"Element",
		"checkVisibility closest computedStyleMap getAttribute getAttributeNS getAttributeNames getAttributeNode getAttributeNodeNS " +
			"getBoundingClientRect getClientRects getElementsByClassName getElementsByTagName getElementsByTagNameNS getHTML hasAttribute " +
			"hasAttributeNS hasAttributes hasPointerCapture matches webkitMatchesSelector",
		SEES,
	),
	...each(
		"Node",
		"compareDocumentPosition contains getRootNode hasChildNodes isDefaultNamespace isEqualNode isSameNode lookupNamespaceURI lookupPrefix",
		SEES,
	),
	...each("DOMTokenList", "contains item toString", SEES),
	...each("CSSStyleDeclarationBase", "getPropertyPriority getPropertyValue item", SEES),
	...each("StylePropertyMapReadOnly", "get getAll has", SEES),
	...each("CharacterData", "substringData", SEES),
	...each("Window WindowProxy", "getComputedStyle getSelection matchMedia", SEES),
	...each("", "getComputedStyle getSelection matchMedia", SEES),
	...each("NamedNodeMap", "getNamedItem getNamedItemNS item", SEES),
	...each(
		"DOMRectList DOMStringList FileList HTMLAllCollection HTMLCollectionBase HTMLCollection HTMLCollectionOf HTMLFormControlsCollection " +
			"HTMLSelectElement MediaList MimeTypeArray NodeList NodeListOf Plugin PluginArray StyleSheetList TouchList CSSRuleList",
		"item namedItem contains",
		SEES,
	),
	...each("CSSKeyframesRule", "findRule", SEES),
	...each("NodeList NodeListOf DOMTokenList", "forEach", { ...SEES, invokes: [0] }),
	...each("NodeList NodeListOf DOMTokenList", "entries keys values", SEES),
	...each("HTMLSlotElement", "assignedElements assignedNodes", SEES),
	...each(
		"Range",
		"cloneRange comparePoint compareBoundaryPoints getBoundingClientRect getClientRects intersectsNode isPointInRange toString",
		SEES,
	),
	...each("Selection", "containsNode getComposedRanges getRangeAt toString", SEES),
	...each("SVGGeometryElement SVGPathElement", "getPointAtLength getTotalLength isPointInFill isPointInStroke", SEES),
	...each("SVGGraphicsElement", "getBBox getCTM getScreenCTM", SEES),
	...each(
		"SVGTextContentElement",
		"getCharNumAtPosition getComputedTextLength getEndPositionOfChar getExtentOfChar getNumberOfChars getRotationOfChar " +
			"getStartPositionOfChar getSubStringLength",
		SEES,
	),
	...each(
		"SVGSVGElement",
		"animationsPaused checkEnclosure checkIntersection getCurrentTime getEnclosureList getIntersectionList",
		SEES,
	),
	...each("SVGAnimationElement", "getCurrentTime getSimpleDuration getStartTime", SEES),
	...each("HTMLHyperlinkElementUtils Location", "toString", SEES),
	...each("HTMLMediaElement", "canPlayType", SEES),
	...each("Animatable DocumentOrShadowRoot", "getAnimations", SEES),
	"XMLSerializer.serializeToString": SEES,

	...each(
		"Element",
		"attachShadow insertAdjacentElement insertAdjacentHTML insertAdjacentText releasePointerCapture removeAttribute removeAttributeNS " +
			"removeAttributeNode scroll scrollBy scrollIntoView scrollTo setAttribute setAttributeNS setAttributeNode setAttributeNodeNS " +
			"setHTMLUnsafe setPointerCapture toggleAttribute",
		CHANGES,
	),
	...each("Node", "appendChild insertBefore removeChild replaceChild normalize", CHANGES),
	...each("ParentNode", "append prepend replaceChildren moveBefore", CHANGES),
	...each("ChildNode", "after before remove replaceWith", CHANGES),
	...each("DOMTokenList", "add remove replace toggle", CHANGES),
	...each("CSSStyleDeclarationBase", "setProperty removeProperty", CHANGES),
	...each("StylePropertyMap", "append clear delete set", CHANGES),
	...each("CharacterData", "appendData deleteData insertData replaceData", CHANGES),
	...each("Text", "splitText", CHANGES),
	...each("NamedNodeMap", "removeNamedItem removeNamedItemNS setNamedItem setNamedItemNS", CHANGES),
	...each(
		"Document",
		"adoptNode importNode write writeln execCommand open close clear createElement createElementNS",
		CHANGES,
	),
	...each("Node", "cloneNode", CHANGES),
	...each(
		"Range",
		"deleteContents extractContents insertNode surroundContents cloneContents createContextualFragment",
		CHANGES,
	),
	...each(
		"HTMLTableElement HTMLTableSectionElement HTMLTableRowElement",
		"createCaption createTBody createTFoot createTHead deleteCaption deleteRow deleteTFoot deleteTHead insertRow deleteCell insertCell",
		CHANGES,
	),
	...each("HTMLSelectElement HTMLOptionsCollection", "add remove", CHANGES),
	...each("HTMLSlotElement", "assign", CHANGES),
	...each(
		"SVG*List",
		"appendItem clear getItem initialize insertItemBefore removeItem replaceItem consolidate",
		CHANGES,
	),
	...each("SVGTransform", "setMatrix setRotate setScale setSkewX setSkewY setTranslate", CHANGES),
	...each("SVGAngle SVGLength", "convertToSpecifiedUnits newValueSpecifiedUnits", CHANGES),

	// Texts, comments and fragments are made without anybody hearing of it.
	...each(
		"Document",
		"createAttribute createAttributeNS createCDATASection createComment createDocumentFragment createEvent createProcessingInstruction " +
			"createRange createTextNode",
		{ ...LOOKS, gives: "new", throws: true },
	),
	...each("DOMImplementation", "createDocument createDocumentType createHTMLDocument hasFeature", MAKES),
	"DOMParser.parseFromString": MAKES,
	...made("DOMParser XMLSerializer Range DocumentFragment Text Comment Image Audio Option Document", MAKES),
	...each(
		"SVGSVGElement",
		"createSVGAngle createSVGLength createSVGMatrix createSVGNumber createSVGPoint createSVGRect createSVGTransform createSVGTransformFromMatrix",
		MAKES,
	),

	...each(
		"Range",
		"collapse detach selectNode selectNodeContents setEnd setEndAfter setEndBefore setStart setStartAfter setStartBefore",
		DRAWS,
	),
	...each(
		"Selection",
		"addRange collapse collapseToEnd collapseToStart empty extend modify removeAllRanges removeRange selectAllChildren setBaseAndExtent setPosition",
		DRAWS,
	),
	"Selection.deleteFromDocument": CHANGES,
	// One canvas is drawn on in the order of the calls.
	...each("Canvas*", "*", DRAWS),
	...each("ImageBitmapRenderingContext OffscreenCanvas Path2D", "*", DRAWS),
	...each("HTMLCanvasElement", "toDataURL", SEES),
	...made("Path2D ImageData", MAKES),
	...each("CSSStyleSheet CSSGroupingRule CSSKeyframesRule MediaList", "*", DRAWS),
	...made("CSSStyleSheet", MAKES),
	"CSS.registerProperty": DRAWS,
	"CSS.*": { gives: "new", throws: true },
	...each(
		"SVGSVGElement",
		"deselectAll forceRedraw pauseAnimations setCurrentTime suspendRedraw unpauseAnimations unsuspendRedraw unsuspendRedrawAll",
		DRAWS,
	),
	...each("SVGTextContentElement", "selectSubString", DRAWS),
	...each("SVGMarkerElement", "setOrientToAngle setOrientToAuto", DRAWS),
	...each("SVGFEDropShadowElement SVGFEGaussianBlurElement", "setStdDeviation", DRAWS),
	...each(
		"MutationObserver ResizeObserver IntersectionObserver PerformanceObserver",
		"disconnect observe unobserve takeRecords",
		DRAWS,
	),
	...made("MutationObserver ResizeObserver IntersectionObserver PerformanceObserver", {
		...MAKES,
		invokes: [0],
		defers: true,
	}),

	// Whoever listens is told later. Those of signals are remembered by the signal.
	...each("*", "addEventListener removeEventListener", LISTENS),
	...each("", "addEventListener removeEventListener", LISTENS),
	...each("AbortSignal EventTarget", "addEventListener removeEventListener", {
		receiver: "writes",
		readsArguments: true,
		invokes: [1],
		gives: "value",
		throws: true,
	}),
	...each("MediaQueryList", "addListener removeListener", { ...LISTENS, invokes: [0] }),
	// What is drawn in between may be what they wait for.
	...each("AnimationFrameProvider Window", "requestAnimationFrame requestIdleCallback", {
		...DRAWS,
		invokes: [0],
		defers: true,
		throws: false,
	}),
	...each("", "requestAnimationFrame requestIdleCallback", { ...DRAWS, invokes: [0], defers: true, throws: false }),
	...each("AnimationFrameProvider Window", "cancelAnimationFrame cancelIdleCallback", does("timer", "w")),
	...each("", "cancelAnimationFrame cancelIdleCallback", does("timer", "w")),
	"IdleDeadline.timeRemaining": CLOCK,

	...each("Event", "preventDefault stopImmediatePropagation stopPropagation initEvent", EVENT),
	...each(
		"*Event",
		"initCustomEvent initCompositionEvent initKeyboardEvent initMessageEvent initMouseEvent initUIEvent initTextEvent initStorageEvent",
		EVENT,
	),
	...each("*Event", "getModifierState composedPath getTargetRanges", {
		receiver: "reads",
		gives: "new",
		throws: false,
	}),
	...each("Event", "composedPath", { receiver: "reads", gives: "new", throws: false }),
	"new *Event": MAKES,

	...each("DOMMatrixReadOnly DOMPointReadOnly DOMQuad DOMRectReadOnly", "*", VALUE),
	...each("DOMMatrix", "*", { ...EVENT, same: true }),
	...each("", "fromFloat32Array fromFloat64Array fromMatrix fromPoint fromQuad fromRect", MAKES),
	...made("DOMMatrix DOMMatrixReadOnly DOMPoint DOMPointReadOnly DOMQuad DOMRect DOMRectReadOnly", MAKES),
	...each(
		"CSSNumericValue CSSTransformComponent CSSTransformValue CSSStyleValue",
		"add div equals max min mul sub to toSum type toMatrix toString",
		VALUE,
	),

	...each("History", "back forward go pushState replaceState", does("dom", "rw")),
	...each("Location", "assign reload replace", does("dom", "rw")),
	...each("Window", "alert confirm prompt print open close moveBy moveTo resizeBy resizeTo stop", ASKS),
	...each("", "alert confirm prompt print moveBy moveTo resizeBy resizeTo", ASKS),
	...each("Window", "scroll scrollBy scrollTo", DRAWS),
	...each("", "scroll scrollBy scrollTo", DRAWS),
	...each("Clipboard", "readText read", sends("ui", "r")),
	...each("Clipboard", "writeText write", sends("ui", "w")),
	"new ClipboardItem": MAKES,
	...each("DataTransfer", "getData", SEES),
	...each("DataTransfer", "setData clearData setDragImage", DRAWS),
	...each("FontFaceSet", "check", SEES),
	...each("", "supports isTypeSupported", PURE),
	// Of addresses and of values in style sheets.
	...each("", "parse parseAll", MAKES),
};

/** Whose properties are what is shown, by the name of the interface that declares them. */
export const SHOWN =
	/^(?:(?:HTML|SVG|MathML)\w*Element|Element|Node|Document|ChildNode|ParentNode|CharacterData|Text|DocumentFragment|DocumentOrShadowRoot|ShadowRoot|InnerHTML|ElementContentEditable|HTMLOrSVGElement|HTMLHyperlinkElementUtils|ARIAMixin|CSSStyleDeclaration\w*|CSSStyleProperties|ElementCSSInlineStyle|DOMTokenList|DOMStringMap|Location|History|Window|Navigator|Screen|VisualViewport|Canvas\w+|GlobalEventHandlers|WindowEventHandlers)$/;
