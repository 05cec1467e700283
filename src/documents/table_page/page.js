"use strict";
// A table's notes in the browser: every change lies in this browser's store before it is said to be saved, and the file
// that is carried to the facilitator is a table's file like any other.
(() => {
  const find = (id) => document.getElementById(id);
  const { words, file, head, themes, longest, table } = JSON.parse(find("told").textContent);
  const place = `rundbord ${file.record} ${table}`;
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const clock = (at) => {
    const time = new Date(at);
    return `${time.getHours()}.${String(time.getMinutes()).padStart(2, "0")}`;
  };
  const short = (text) => (text.length > 48 ? `${text.slice(0, 47)}…` : text);
  // JSON that is read elsewhere must be whole text: half a sign, as a cut paste leaves it, is none.
  const whole = (text) =>
    text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");

  // What the browser did not keep is held by the page, which goes on and says so.
  const held = new Map();
  let keeps = true;
  const read = (name) => {
    if (held.has(name)) return held.get(name);
    try {
      return localStorage.getItem(`${place} ${name}`);
    } catch {
      return null;
    }
  };
  const keep = (name, text) => {
    try {
      localStorage.setItem(`${place} ${name}`, text);
      held.delete(name);
    } catch {
      held.set(name, text);
    }
    keeps = held.size === 0;
  };

  // Each browser's page is a source of its own, so that two at one table lie beside each other.
  const begun = () => ({ page: hex(crypto.getRandomValues(new Uint8Array(16))), made: 0, notes: [], changes: 0, carried: 0 });
  const notes = () => JSON.parse(read("notes"));
  // Read anew each time: the same page may stand in another tab.
  const change = (what) => {
    const all = notes();
    what(all);
    all.changes += 1;
    keep("notes", JSON.stringify(all));
    show();
  };

  const field = find("note");
  const asked = find("asked");
  const kind = find("kind");
  const own = find("own");
  let editing = null;

  const say = (text) => {
    find("status").textContent = keeps ? text : `${text} ${words.unkept}`;
  };

  // What is being written, and beside it a note that is being mended, are there again when the page is opened anew.
  const stored = (name) => JSON.parse(read(name) ?? "null");
  const draft = () => {
    const typed = { at: editing, text: field.value, asked: asked.value, kind: kind.value, own: own.checked };
    keep(editing === null ? "draft" : "mended", JSON.stringify(typed));
  };
  const lay = (typed) => {
    field.value = typed?.text ?? "";
    asked.value = typed?.asked ?? asked.value;
    kind.value = typed?.kind ?? "";
    own.checked = typed?.own ?? false;
  };
  const leave = () => {
    editing = null;
    keep("mended", "null");
    lay(stored("draft"));
    show();
    field.focus();
  };

  const write = () => {
    const text = whole(field.value.trim());
    const signs = Array.from(text).length;
    if (signs === 0) return say(words.empty);
    if (signs > longest) return say(fill(words.long, { found: signs, limit: longest }));
    const at = new Date().toISOString();
    const said = { text, asked: asked.value, kind: kind.value, own: own.checked };
    const which = editing;
    change((all) => {
      if (which === null) all.notes.push({ at, gone: false, ...said });
      else Object.assign(all.notes[which], said);
    });
    if (which === null) {
      lay({ asked: said.asked });
      draft();
    }
    leave();
    say(fill(keeps ? words.kept : words.here, { clock: clock(at) }));
  };

  const button = (text, name, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", `${text}: ${name}`);
    made.addEventListener("click", act);
    return made;
  };
  const take = (at) => {
    if (editing !== null) write();
    editing = at;
    lay(notes().notes[at]);
    draft();
    show();
    field.focus();
  };

  const row = (note, at) => {
    const item = document.createElement("li");
    const text = document.createElement("p");
    text.textContent = note.text;
    if (note.gone) text.className = "gone";
    const about = document.createElement("p");
    about.className = "about";
    const name = short(note.text);
    const [theme, question] = note.asked.split(" ");
    const under = themes[theme];
    const marks = [clock(note.at), short(question === undefined ? under.title : under.questions[question].text)];
    if (note.kind) marks.push(words[note.kind]);
    if (note.own) marks.push(words.own);
    if (note.gone) marks.push(words.gone);
    about.textContent = `${marks.join(" · ")} `;
    about.append(
      button(words.edit, name, () => take(at)),
      " ",
      button(note.gone ? words.back : words.withdraw, name, () => {
        change((all) => (all.notes[at].gone = !note.gone));
        say(fill(keeps ? words.kept : words.here, { clock: clock(Date.now()) }));
      }),
    );
    item.append(text, about);
    return item;
  };

  const show = () => {
    const all = notes();
    find("notes").replaceChildren(...all.notes.map(row).reverse());
    const count = all.notes.filter((note) => !note.gone).length;
    const waiting = all.changes > all.carried;
    find("carry").textContent = fill(count === 0 ? words.none : waiting ? words.waiting : words.carried, { count });
    find("leave").hidden = editing === null;
    find("title").textContent = editing === null ? words.new : words.editing;
  };

  // The whole of what stands here: taken in again it changes only what is new.
  const meeting = (all) => {
    const asked = (note) => {
      const [theme, question] = note.asked.split(" ");
      const id = themes[theme].id;
      return question === undefined ? { theme: id } : { theme: id, question: themes[theme].questions[question].id };
    };
    const stand = all.notes.map((note, at) => ({ ...note, source: `${all.page}-${at + 1}` })).filter((note) => !note.gone);
    const said = stand
      .filter((note) => !note.own)
      .map((note) => ({ source: note.source, at: note.at, tables: [], asked: asked(note), kind: note.kind || null, text: note.text }));
    // Of an own case only that there is one.
    const own_cases = stand.filter((note) => note.own).map(asked);
    // It may have been carried before somebody saw that it was one.
    const erased = stand.filter((note) => note.own).map((note) => note.source);
    return { page: all.page, made: new Date(all.made).toISOString(), themes, said, silent: [], own_cases, erased };
  };

  const carry = async () => {
    if (!globalThis.crypto?.subtle) return say(words.old);
    const all = notes();
    const made = Math.max(Date.now(), all.made + 1);
    all.made = made;
    const body = new TextEncoder().encode(JSON.stringify({ ...file, own_meeting: meeting(all) }));
    const sum = hex(new Uint8Array(await crypto.subtle.digest("SHA-256", body)));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([`${head}${sum}\n`, body], { type: "application/octet-stream" }));
    link.download = words.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    // Somebody may have written on meanwhile.
    keep("notes", JSON.stringify({ ...notes(), made, carried: all.changes }));
    show();
    say(fill(words.ready, { file: words.file }));
  };

  find("form").addEventListener("submit", (event) => {
    event.preventDefault();
    write();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      write();
    } else if (event.key === "Escape" && editing !== null) leave();
  });
  find("form").addEventListener("input", draft);
  find("leave").addEventListener("click", leave);
  find("fetch").addEventListener("click", carry);
  addEventListener("storage", show);

  if (read("notes") === null) keep("notes", JSON.stringify(begun()));
  editing = stored("mended")?.at ?? null;
  lay(stored(editing === null ? "draft" : "mended"));
  // What is kept nowhere must not be closed unawares.
  addEventListener("beforeunload", (event) => {
    const all = notes();
    if (!keeps && all.changes > all.carried) event.preventDefault();
  });
  show();
  say(keeps ? "" : words.unkept);
  field.focus();
})();
