/** The pages people read and write on: one thin controller a page, each with a view model; no rule and no table lives here. */
@NullMarked
package mingjing.console.pages;

import org.jspecify.annotations.NullMarked;
