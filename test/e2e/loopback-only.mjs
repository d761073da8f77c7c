// Preloaded into servers that listen on every interface and take no option not to.
import { Server } from 'node:net';

const { listen } = Server.prototype;
Server.prototype.listen = function listenOnLoopback(port, host, ...rest) {
  return listen.call(this, port, host ?? '127.0.0.1', ...rest);
};
