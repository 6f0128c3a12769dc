/* The wall: one slide after another, until somebody holds it; who wants no motion turns the slides himself. */
(() => {
  'use strict';

  const SECONDS = 15;
  const pause = document.getElementById('wall-pause');
  const stale = document.getElementById('wall-stale');
  const icons = { true: '#i-play', false: '#i-pause' };
  let shown = 0;
  let held = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

  function show(wanted) {
    const slides = [...document.querySelectorAll('.mj-slide')];
    shown = (wanted + slides.length) % slides.length;
    slides.forEach((slide, at) => (slide.hidden = at !== shown));
  }

  function hold(wanted) {
    held = wanted;
    pause.setAttribute('aria-pressed', String(held));
    pause.querySelector('use').setAttribute('href', icons[held]);
  }

  setInterval(() => held || show(shown + 1), SECONDS * 1000);
  pause.addEventListener('click', () => hold(!held));
  document.getElementById('wall-back').addEventListener('click', () => show(shown - 1));
  document.getElementById('wall-on').addEventListener('click', () => show(shown + 1));
  document.addEventListener('keydown', (event) => {
    const turns = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (turns) {
      show(shown + turns);
    }
  });

  /* A page that is not the wall, such as the login page, must not wipe it. */
  document.addEventListener('htmx:beforeSwap', (event) => {
    const wall = event.detail.xhr.responseText.includes('id="slides"');
    event.detail.shouldSwap = event.detail.shouldSwap && wall;
    stale.hidden = wall;
  });
  document.addEventListener('htmx:afterSwap', () => show(shown));
  document.addEventListener('htmx:sendError', () => (stale.hidden = false));

  hold(held);
  show(0);
})();
