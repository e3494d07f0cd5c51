/** @y/websocket-server, all in memory, on a free port. */
import http from "node:http";
import { setupWSConnection } from "@y/websocket-server/utils";
import WebSocket from "ws";

const server = http.createServer();
const sockets = new WebSocket.Server({ server });
sockets.on("connection", setupWSConnection);
server.listen(0, "127.0.0.1", () => console.log(`Open: http://127.0.0.1:${server.address().port}`));
