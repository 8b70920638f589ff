import { randomBytes } from "node:crypto";
import { Uri, type Webview } from "vscode";

/**
 * The frame of the panel's page. It may load nothing but our own style and the one script that carries the nonce.
 * @param folder where both lie
 */
export function pageFor(webview: Webview, folder: Uri): string {
	const nonce = randomBytes(16).toString("hex");
	const address = (file: string): string => webview.asWebviewUri(Uri.joinPath(folder, file)).toString();
	const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
	return `<!DOCTYPE html>
<html lang="en">
<head>
	<meta charset="utf-8">
	<meta http-equiv="Content-Security-Policy" content="${policy}">
	<title>Waterfall</title>
	<link rel="stylesheet" href="${address("waterfall-style.css")}">
</head>
<body>
	<header>
		<h1 id="title">Waterfall</h1>
		<p id="summary" role="status"></p>
		<div id="tools" hidden><button id="export" type="button">Export as SVG</button></div>
	</header>
	<p id="message" role="status"></p>
	<main id="charts"></main>
	<p id="keys"><kbd>↑</kbd> <kbd>↓</kbd> move · <kbd>Enter</kbd> goes to the code · <kbd>e</kbd> opens ▸ what a call waits for itself · <kbd>Esc</kbd> goes back to the editor</p>
	<div id="spoken" role="status"></div>
	<script nonce="${nonce}" src="${address("waterfall-page.js")}"></script>
</body>
</html>
`;
}
