/* Help while an entry is edited: hints, completion, further lines, another program. */
#ifndef ASSISTANCE_H
#define ASSISTANCE_H

#include "line_editor.h"

/* Binds the keys of this file, after the choice of the key map. */
void assistance_bind_keys(EditLine *edit);

/* Puts the text that an entry is to start with into the line. */
void assistance_prefill(struct line_editor *editor);

/* Shows what the line still needs behind it, while nothing was typed yet; hides it again. */
void assistance_show_hint(struct line_editor *editor);
void assistance_hide_hint(struct line_editor *editor);

/* Makes Enter the start of another line where the entry wants more. */
void assistance_translate(struct line_editor *editor, wchar_t *character);

/* Shows the list of candidates; the cursor stands behind the end of the line. */
void assistance_show_list(struct line_editor *editor);

/* Lets another program change the entry; the cursor stands behind the end of the line. */
void assistance_run_program(struct line_editor *editor);

#endif
