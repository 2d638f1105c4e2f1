/* The way out at once, keeping what is being typed, and covering the page when nobody is there.
   Everything here also works without scripts, more slowly; see the page about the exit button. */
"use strict";
(() => {
  const body = document.body;
  const told = document.getElementById("told");
  const channel = "BroadcastChannel" in window ? new BroadcastChannel("n") : null;
  let leaving = false;
  let seen = Date.now();

  const texts = () => {
    const fields = {};
    document.querySelectorAll("form[data-keep]").forEach((form) => {
      form.querySelectorAll("textarea[name], input[type=text][name]").forEach((field) => {
        if (field.value !== field.defaultValue) fields[field.name] = field.value;
      });
    });
    return fields;
  };
  const kept = () => JSON.stringify({ [location.pathname]: texts() });
  const typed = () => Object.keys(texts()).length > 0;

  /* A request that outlives its page may be 64 KiB, and all of them together too: a longer text goes without that, and
     the way out goes without the text, which was kept at the last pause. */
  const MOST = 30000;
  const ask = (url, data, keepalive) =>
    fetch(url, { method: "POST", body: new URLSearchParams(data), keepalive, redirect: "manual" });
  const small = (data) => new URLSearchParams(data).toString().length < MOST;
  const keep = (data) => ask("/x/d/", data, small(data)).catch(() => {});
  const close = (url) => {
    const bare = { quiet: "1" };
    const data = typed() ? { ...bare, kept: kept() } : bare;
    return ask(url, small(data) ? data : bare, true).catch(() => ask(url, bare, true)).catch(() => {});
  };

  const hide = (form, name, value) => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  };

  const cover = (words) => {
    const over = document.createElement("div");
    over.className = "over";
    over.setAttribute("role", "alert");
    over.textContent = words;
    body.append(over);
    body.classList.add("gone");
    document.title = words || "\u200b";
  };

  const leave = (tellOthers) => {
    if (leaving) return;
    leaving = true;
    cover("Loading.");
    if (tellOthers && channel) channel.postMessage("leave");
    close("/x/");
    const away = body.dataset.away || "/x/m/";
    location.replace(navigator.onLine === false ? "/x/m/" : away);
  };

  document.querySelectorAll("form.leave").forEach((form) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      leave(true);
    });
  });
  if (channel) channel.addEventListener("message", (event) => {
    if (event.data === "leave") leave(false);
    if (event.data === "lock") { cover(""); location.replace("/"); }
    if (event.data === "here") seen = Date.now();
  });
  document.querySelectorAll("form[action='/l/']").forEach((form) => {
    form.addEventListener("submit", () => {
      if (typed()) hide(form, "kept", kept());
      if (channel) channel.postMessage("lock");
    });
  });

  /* Shift three times: each press gives five more seconds; any other key begins anew; Shift held for a capital, a click, the wheel
     or together with Alt, Ctrl or Meta (which change the keyboard's language) does not count. */
  let presses = 0;
  let timer = 0;
  let held = false;
  const dots = document.querySelector(".exit .dots");
  const say = (words) => { if (told) told.textContent = words; };
  const show = () => {
    if (!dots) return;
    dots.replaceChildren();
    if (presses > 0) for (let i = 0; i < 3; i += 1) {
      const dot = document.createElement("i");
      if (i < presses) dot.className = "on";
      dots.append(dot);
    }
  };
  const forget = () => {
    clearTimeout(timer);
    timer = 0;
    presses = 0;
    show();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Shift") { if (!event.repeat) held = event.altKey || event.ctrlKey || event.metaKey; return; }
    if (event.shiftKey) held = true;
    if (presses) { forget(); say(""); }
  }, true);
  ["pointerdown", "wheel"].forEach((name) => document.addEventListener(name, (event) => {
    if (event.shiftKey) held = true;
  }, { capture: true, passive: true }));
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") return;
    if (held) { held = false; return; }
    presses += 1;
    show();
    if (presses >= 3) { forget(); say("Exiting page."); leave(true); return; }
    say(presses === 1 ? "Shift, press 2 more times to exit." : "Shift, press 1 more time to exit.");
    clearTimeout(timer);
    timer = setTimeout(() => { forget(); say("Exit this page expired."); }, 5000);
  }, true);

  /* Coming back: never a page from memory, which was covered when it was left. A page loaded anew has no cover. */
  window.addEventListener("pagehide", (event) => { if (event.persisted) body.classList.add("gone"); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  /* What is typed in a form that asks for it is kept, locked, a moment after each pause. */
  let pause = 0;
  document.addEventListener("input", (event) => {
    if (!body.dataset.idle || !event.target.closest("form[data-keep]")) return;
    clearTimeout(pause);
    pause = setTimeout(() => keep({ kept: kept() }), 1500);
  });
  document.querySelectorAll("form[data-keep]").forEach((form) => {
    form.addEventListener("submit", () => {
      clearTimeout(pause);
      hide(form, "kept-path", location.pathname);
    });
  });

  /* Nobody here for the time that was set: lock, keeping what was typed. */
  const idle = Number(body.dataset.idle || 0) * 1000;
  if (idle) {
    let toldAt = Date.now();
    const lock = () => {
      if (leaving) return;
      leaving = true;
      cover("");
      if (channel) channel.postMessage("lock");
      close("/l/").finally(() => location.replace("/"));
    };
    ["keydown", "pointerdown", "scroll"].forEach((name) => document.addEventListener(name, () => {
      seen = Date.now();
      if (seen - toldAt > 30000) {
        toldAt = seen;
        keep({});
        if (channel) channel.postMessage("here");
      }
    }, { passive: true, capture: true }));
    setInterval(() => { if (Date.now() - seen >= idle) lock(); }, 5000);
  }

  /* Words that are typed into a form that asks for it are looked at after each pause. What was copied before is old then. */
  document.querySelectorAll("form[data-look]").forEach((form) => {
    const part = document.getElementById("seen");
    let wait = 0;
    let last = 0;
    const look = async (turn) => {
      const answer = await ask(form.dataset.look, new FormData(form), false);
      const words = answer.status === 200 ? await answer.text() : "";
      if (turn === last && words && !words.startsWith("<!doctype")) part.innerHTML = words;
    };
    form.addEventListener("input", () => {
      document.querySelectorAll("[data-changed]").forEach((other) => { other.hidden = other.dataset.changed === "hide"; });
      clearTimeout(wait);
      last += 1;
      wait = setTimeout(() => look(last).catch(() => {}), 600);
    });
  });

  /* Copying, where the browser lets us: the words that stand there, and a quiet note of it. */
  document.querySelectorAll("form[data-copy]").forEach((form) => {
    const told = form.querySelector("[role=status]");
    if (!navigator.clipboard) return;
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      navigator.clipboard.writeText(document.getElementById(form.dataset.copy).innerText).then(() => {
        told.textContent = "Copied.";
        ask(form.action, new FormData(form), false).catch(() => {});
      }, () => { told.textContent = "This browser does not allow it. Mark the words and copy them yourself."; });
    });
  });

  /* A page that shows how far something is may ask to be loaded again. */
  document.querySelectorAll("[data-again]").forEach((part) => {
    setTimeout(() => location.reload(), Number(part.dataset.again) * 1000);
  });
})();
