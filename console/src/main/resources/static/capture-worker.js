/* Keeps the capture page usable without a network: the newest copy from the platform if it answers soon, else the copy kept here. */
'use strict';

const KEPT = 'mingjing-capture';
const PATIENCE_MS = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate' && url.pathname === '/capture') {
    event.respondWith(fresh(event.request).catch(() => kept('/capture')));
  } else if (/^\/(css|js|webjars)\/|^\/favicon\.svg$|^\/capture\.webmanifest$/.test(url.pathname)) {
    event.respondWith(fresh(event.request).catch(() => kept(event.request)));
  }
});

/* The answer, which the copy then follows. The way to the login page is an answer too, but no copy. */
async function fresh(request) {
  const answer = await Promise.race([fetch(request), late()]);
  if (answer.ok && !answer.redirected) {
    const copies = await caches.open(KEPT);
    await copies.put(new URL(request.url).pathname, answer.clone());
  }
  return answer;
}

function late() {
  return new Promise((_, refuse) => setTimeout(() => refuse(new Error('no answer yet')), PATIENCE_MS));
}

async function kept(request) {
  const copies = await caches.open(KEPT);
  return (await copies.match(request, { ignoreSearch: true })) ?? Response.error();
}
