/** A finished PDF on its way to a printer of this PC. */
package org.samut.core.paper.printing;
