/** A form to collect figures on by hand, before anybody sits at the PC. */
package org.samut.core.paper.blank;
